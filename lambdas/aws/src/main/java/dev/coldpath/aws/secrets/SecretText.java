package dev.coldpath.aws.secrets;

import dev.coldpath.aws.Trouble;
import dev.coldpath.store.StoreDown;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

/// The text of one secret in Secrets Manager.
///
/// @param arn the secret's
/// @param name what it is, for whoever reads of a failure
record SecretText(SecretsManagerClient client, String arn, String name) {
    /// Reads it now.
    ///
    /// @throws StoreDown when Secrets Manager does not answer
    String read() {
        try {
            return client.getSecretValue(
                            GetSecretValueRequest.builder().secretId(arn).build())
                    .secretString();
        } catch (SdkException e) {
            throw switch (Trouble.of(e)) {
                case BUSY, LOST -> new StoreDown(name + ": no answer", e);
                case REFUSED -> e;
            };
        }
    }
}
