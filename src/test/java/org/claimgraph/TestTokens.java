package org.claimgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** The identity provider of the tests: a key pair made for them, whose public key the service reads from a file. */
public final class TestTokens {
    public static final String ISSUER = "https://identity.example.org";
    public static final String AUDIENCE = "claimgraph";
    private static final RsaJsonWebKey KEY = key();

    private TestTokens() {}

    private static RsaJsonWebKey key() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("test-key");
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Settings under which the service accepts the tokens. */
    public static Map<String, String> settings() {
        try {
            Path keys = Files.createTempFile("claimgraph-test-keys", ".json");
            keys.toFile().deleteOnExit();
            Files.writeString(keys, new JsonWebKeySet(KEY).toJson(OutputControlLevel.PUBLIC_ONLY));
            return Map.of(
                    "claimgraph.jwt.keys",
                    keys.toUri().toString(),
                    "claimgraph.jwt.issuer",
                    ISSUER,
                    "claimgraph.jwt.audience",
                    AUDIENCE,
                    "claimgraph.jwt.role-claim",
                    "realm_access/roles",
                    "claimgraph.jwt.roles",
                    "everybody=reader,editors=curator,operations=admin");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A token with these claims, signed by the provider. */
    public static String signed(JwtClaims claims) {
        return signed(claims, KEY);
    }

    /** A token with these claims that somebody else signed under the name of the provider's key. */
    public static String forged(JwtClaims claims) {
        RsaJsonWebKey other = key();
        return signed(claims, other);
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
