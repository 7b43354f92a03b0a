package dev.coldpath.aws.secrets;

import dev.coldpath.aws.Trouble;
import dev.coldpath.store.StoreDown;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/// The text of one secret in Secrets Manager.
///
/// @param arn the secret's
/// @param name what it is, for whoever reads of a failure
record SecretText(SecretsManagerClient client, String arn, String name) {
    /// One of a secret's versions.
    ///
    /// @param since when it was put there
    record Version(String text, Instant since) {
        /// Never printed.
        @Override
        public String toString() {
            return "***";
        }
    }

    /// Reads it now.
    ///
    /// @throws StoreDown when Secrets Manager does not answer
    String read() {
        return ask(GetSecretValueRequest.builder().secretId(arn).build()).secretString();
    }

    /// Reads the version at that stage; empty when there is none.
    ///
    /// @throws StoreDown when Secrets Manager does not answer
    Optional<Version> read(String stage) {
        try {
            GetSecretValueResponse found = ask(GetSecretValueRequest.builder()
                    .secretId(arn)
                    .versionStage(stage)
                    .build());
            return Optional.of(new Version(found.secretString(), found.createdDate()));
        } catch (ResourceNotFoundException _) {
            return Optional.empty();
        }
    }

    private GetSecretValueResponse ask(GetSecretValueRequest request) {
        try {
            return client.getSecretValue(request);
        } catch (SdkException e) {
            throw switch (Trouble.of(e)) {
                case BUSY, LOST -> new StoreDown(name + ": no answer", e);
                case REFUSED -> e;
            };
        }
    }
}
