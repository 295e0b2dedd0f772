package org.claimgraph.access;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Accepts the signed tokens (JWT) of an identity provider instead of API keys, if the settings name its keys. */
@ApplicationScoped
class AccessTokens {
    private static final Logger LOG = Logger.getLogger(AccessTokens.class);
    private static final int PARTS = 3;
    private static final int MAX_NAME = 90;
    private final TokenSettings settings;
    private final Instance<JWTParser> parser;
    private final JWTAuthContextInfo context;

    AccessTokens(
            @ConfigProperty(name = "claimgraph.jwt.keys") Optional<String> keys,
            @ConfigProperty(name = "claimgraph.jwt.issuer") Optional<String> issuer,
            @ConfigProperty(name = "claimgraph.jwt.audience") Optional<String> audience,
            @ConfigProperty(name = "claimgraph.jwt.role-claim", defaultValue = "groups") String roleClaim,
            @ConfigProperty(name = "claimgraph.jwt.roles") Optional<String> roles,
            Instance<JWTParser> parser) {
        this.settings = TokenSettings.of(keys, issuer, audience, roleClaim, roles);
        this.parser = parser;
        this.context = settings.areUsed() ? context(settings) : null;
    }

    /** Ends the start if the settings cannot be used. */
    void check(@Observes StartupEvent event) {
        settings.areUsed();
    }

    private static JWTAuthContextInfo context(TokenSettings settings) {
        JWTAuthContextInfo context = new JWTAuthContextInfo();
        context.setPublicKeyLocation(settings.keys());
        context.setIssuedBy(settings.issuer());
        context.setExpectedAudience(Set.of(settings.audience()));
        context.setGroupsPath(settings.roleClaim());
        context.setSignatureAlgorithm(EnumSet.of(
                SignatureAlgorithm.RS256,
                SignatureAlgorithm.PS256,
                SignatureAlgorithm.ES256,
                SignatureAlgorithm.EDDSA));
        return context;
    }

    /** Whether a text is to be taken for a token, and not for an API key. */
    boolean isToken(String text) {
        return settings.areUsed() && text.split("\\.", PARTS + 1).length == PARTS;
    }

    /**
     * What a token grants to its holder, under a name that no API key can have. Blocks while it reads the keys of the provider.
     *
     * @throws ApiException UNAUTHENTICATED if the token is not accepted, FORBIDDEN if it grants no role
     */
    KeyGrant grant(String token) {
        JsonWebToken read = read(token);
        String name = Objects.requireNonNullElse(read.getName(), "");
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw unauthenticated(
                    "The name in the token has %d characters, but needs 1 to %d: it is read from the claims upn, preferred_username and sub."
                            .formatted(name.length(), MAX_NAME));
        }
        Role role = Objects.requireNonNullElse(read.getGroups(), Set.<String>of()).stream()
                .map(settings.roles()::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new ApiException(
                        ErrorCode.FORBIDDEN,
                        "The token grants no role: its claim %s must have one of %s."
                                .formatted(
                                        settings.roleClaim(),
                                        settings.roles().keySet().stream()
                                                .sorted()
                                                .toList())));
        String holder = "user:" + name;
        return new KeyGrant(holder, holder, role, ApiKeyText.hash(token), null, null, null);
    }

    private JsonWebToken read(String token) {
        try {
            return parser.get().parse(token, context);
        } catch (ParseException refused) {
            LOG.debug("A token is not accepted", refused);
            throw unauthenticated(
                    "The token is not accepted: it must be signed by the identity provider, issued by \"%s\" for \"%s\", and not expired."
                            .formatted(settings.issuer(), settings.audience()));
        }
    }

    private static ApiException unauthenticated(String message) {
        LOG.info("Denied: a request with a token: UNAUTHENTICATED");
        return new ApiException(ErrorCode.UNAUTHENTICATED, message);
    }
}
