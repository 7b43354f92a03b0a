package dev.coldpath.infra;

import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Names.Inbox;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.s3.CfnBucket.EventBridgeConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NotificationConfigurationProperty;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/// The bucket that drops of content are laid into. It tells EventBridge of every object: a notification to a function
/// would tie this stack to the one that comes after it.
final class InboxBucket extends Construct {
    private static final int KEPT_DAYS = 90;

    private final OwnBucket objects;

    InboxBucket(Construct scope, String id) {
        super(scope, id);
        this.objects = new OwnBucket(
                this,
                "InboxBucket",
                "D59D599E",
                Env.INBOX_BUCKET,
                LifecycleRule.builder()
                        .expiration(Duration.days(KEPT_DAYS))
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build());
        objects.underlying()
                .setNotificationConfiguration(NotificationConfigurationProperty.builder()
                        .eventBridgeConfiguration(EventBridgeConfigurationProperty.builder()
                                .eventBridgeEnabled(true)
                                .build())
                        .build());
    }

    String name() {
        return objects.name();
    }

    /// Lay a drop down.
    void openToLaying(Function function) {
        objects.open(function, Inbox.CONTENT, "s3:PutObject");
    }

    /// Read drops, and move them to where those lie that were taken in, beside what was refused of them.
    void openToTaking(Function function) {
        objects.open(function, Inbox.CONTENT, "s3:GetObject", "s3:DeleteObject");
        objects.openToTelling(function);
        objects.open(function, Inbox.DONE, "s3:PutObject");
        objects.open(function, Inbox.REJECTED, "s3:PutObject");
    }
}
