package dev.coldpath.intelligence.deploy;

import dev.coldpath.account.Secret;
import dev.coldpath.intelligence.ask.AskSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// One deployment of the product.
///
/// @param basePath what all routes of the product stand under, such as `/graph`; empty: nothing
/// @param stage what it calls itself in `/health`
/// @param ask what it decides about questions
/// @param textModel which language model writes; empty: texts are extractive
/// @param textEndpoint where that model is asked, where it is not the engine's own
/// @param videoEmbedder whether films have a space of their own that queries are looked up in
public record Deployment(
        String basePath,
        String stage,
        AskSettings ask,
        Optional<String> textModel,
        Optional<TextEndpoint> textEndpoint,
        boolean videoEmbedder) {
    public static final String BASE_PATH = "COLDPATH_INTELLIGENCE_BASE_PATH";
    public static final String STAGE = "COLDPATH_STAGE";
    public static final String LIMIT_CAP = "COLDPATH_LIMIT_CAP";
    public static final String EXPAND_QUERY = "COLDPATH_EXPAND_QUERY";
    public static final String TEXT_URL = "COLDPATH_TEXT_URL";
    public static final String TEXT_MODEL = "COLDPATH_TEXT_MODEL";
    public static final String TEXT_KEY = "COLDPATH_TEXT_KEY";
    public static final String VIDEO_EMBEDDER = "COLDPATH_VIDEO_EMBEDDER";

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-]{1,40}){0,4}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    /// An endpoint that speaks as OpenAI's does.
    ///
    /// @param key empty: it wants none
    public record TextEndpoint(URI url, Optional<Secret> key) {}

    /// Reads the variables; a blank one counts as absent.
    ///
    /// @param usualStage the stage's name where none is given
    /// @throws IllegalArgumentException naming the variable that cannot be
    public static Deployment from(Map<String, String> env, String usualStage) {
        Optional<String> model = given(env, TEXT_MODEL);
        Optional<URI> url = given(env, TEXT_URL).map(text -> address(TEXT_URL, text));
        if (url.isPresent() && model.isEmpty()) {
            throw new IllegalArgumentException(TEXT_URL + " is set, so " + TEXT_MODEL + " must be");
        }
        return new Deployment(
                given(env, BASE_PATH)
                        .map(text -> fitting(BASE_PATH, text, PATH, "like /graph, without a slash at its end"))
                        .orElse(""),
                given(env, STAGE)
                        .map(text -> fitting(STAGE, text, NAME, "up to 40 letters, digits and . _ -"))
                        .orElse(usualStage),
                ask(env),
                model,
                url.map(address ->
                        new TextEndpoint(address, given(env, TEXT_KEY).map(Secret::new))),
                given(env, VIDEO_EMBEDDER).map(Deployment::videoEmbedder).orElse(false));
    }

    private static AskSettings ask(Map<String, String> env) {
        int cap = given(env, LIMIT_CAP)
                .map(text -> read(LIMIT_CAP, text, Integer::valueOf, "a number from 100 to 10000"))
                .orElse(AskSettings.DEFAULT.limitCap());
        boolean expand = given(env, EXPAND_QUERY)
                .map(text -> read(EXPAND_QUERY, text, Deployment::flag, "true or false"))
                .orElse(AskSettings.DEFAULT.expandQuery());
        return read(LIMIT_CAP, cap, number -> new AskSettings(number, expand), "a number from 100 to 10000");
    }

    private static boolean videoEmbedder(String text) {
        return switch (text) {
            case "none" -> false;
            case "multimodal" -> true;
            default -> throw new IllegalArgumentException(VIDEO_EMBEDDER + " must be none or multimodal");
        };
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static <S, T> T read(String name, S given, Function<S, T> reader, String form) {
        try {
            return reader.apply(given);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " must be " + form, e);
        }
    }

    private static String fitting(String name, String text, Pattern pattern, String form) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(name + " must be " + form);
        }
        return text;
    }

    private static URI address(String name, String text) {
        try {
            URI url = new URI(text);
            if (("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name + " must be an http or https URL", e);
        }
        throw new IllegalArgumentException(name + " must be an http or https URL");
    }

    private static Optional<String> given(Map<String, String> env, String name) {
        return Optional.ofNullable(env.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
