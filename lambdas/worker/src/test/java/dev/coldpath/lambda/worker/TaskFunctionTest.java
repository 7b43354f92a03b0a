package dev.coldpath.lambda.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.moto.NoContext;
import dev.coldpath.scoring.pipeline.JobGone;
import dev.coldpath.scoring.pipeline.PipelineTask;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TaskFunctionTest {
    @Test
    void a_task_is_given_the_states_input_and_gives_what_goes_on() throws IOException {
        PipelineTask task = input -> JsonNodeFactory.instance.objectNode().set("seen", input.path("domain"));

        assertThat(answer(task, "{\"domain\":\"brightloom.com\"}")).isEqualTo("{\"seen\":\"brightloom.com\"}");
    }

    @Test
    @Proves("E-29")
    void what_a_task_throws_leaves_as_it_is_for_the_machine_knows_it_by_its_class() {
        for (RuntimeException thrown : List.of(new JobGone(Samples.jobId()), new StoreDown("scores: no answer"))) {
            assertThatThrownBy(() -> answer(
                            _ -> {
                                throw thrown;
                            },
                            "{}"))
                    .isSameAs(thrown);
        }
    }

    @Test
    void the_names_of_our_errors_in_the_machine_are_classes_of_ours() throws IOException {
        String machine = Files.readString(Path.of(System.getProperty("coldpath.root", "."), "statemachine.asl.json"));

        List<String> errors = Pattern.compile("\"(dev\\.coldpath\\.[^\"]+)\"")
                .matcher(machine)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(errors)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(error -> assertThat(Class.forName(error)).isAssignableTo(RuntimeException.class));
    }

    @Test
    void an_interrupted_task_ends_as_one() {
        assertThatThrownBy(() -> answer(
                        _ -> {
                            throw new InterruptedException();
                        },
                        "{}"))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void the_call_that_keeps_its_snapshot_reaches_no_task_and_fails_nothing() throws IOException {
        PipelineTask none = input -> {
            throw new AssertionError("called with " + input);
        };

        assertThat(answer(none, Names.WakeCall.EVENT)).isEmpty();
    }

    @Test
    void what_is_no_json_never_reaches_a_task() {
        assertThatThrownBy(() -> answer(input -> input, "{\"run\":")).isInstanceOf(JsonProcessingException.class);
    }

    private static String answer(PipelineTask task, String input) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new DiscoverHandler(new TaskFunction(task))
                .handleRequest(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), output, NoContext.get());
        return output.toString(StandardCharsets.UTF_8);
    }
}
