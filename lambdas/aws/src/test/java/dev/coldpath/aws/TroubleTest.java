package dev.coldpath.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class TroubleTest {
    @Test
    void an_answer_that_names_no_error_is_judged_by_its_status_alone() {
        AwsErrorDetails nameless = AwsErrorDetails.builder().build();

        assertThat(Trouble.of(DynamoDbException.builder()
                        .statusCode(502)
                        .awsErrorDetails(nameless)
                        .build()))
                .isEqualTo(Trouble.LOST);
        assertThat(Trouble.of(DynamoDbException.builder()
                        .statusCode(400)
                        .awsErrorDetails(nameless)
                        .build()))
                .isEqualTo(Trouble.REFUSED);
        assertThat(Trouble.of(DynamoDbException.builder().statusCode(500).build()))
                .isEqualTo(Trouble.LOST);
    }

    @Test
    void a_transaction_whose_first_try_is_still_at_work_is_not_said_to_have_written_nothing() {
        AwsErrorDetails working = AwsErrorDetails.builder()
                .errorCode("TransactionInProgressException")
                .build();

        assertThat(Trouble.of(DynamoDbException.builder()
                        .statusCode(400)
                        .awsErrorDetails(working)
                        .build()))
                .isEqualTo(Trouble.LOST);
    }
}
