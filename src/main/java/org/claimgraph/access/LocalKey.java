package org.claimgraph.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A key with the role curator that lives as long as the process, for trying the service on one's own machine. It exists only if
 * the setting asks for it and the service listens on a loopback address.
 */
@ApplicationScoped
public class LocalKey {
    static final String NAME = "local";
    private final boolean wanted;
    private final boolean loopback;
    private final String key = ApiKeyText.random(new SecureRandom());

    LocalKey(
            @ConfigProperty(name = "claimgraph.local-key", defaultValue = "false") boolean wanted,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.wanted = wanted;
        this.loopback = isLoopback(host);
    }

    /** Whether the setting asks for a key, whatever the address. */
    public boolean isWanted() {
        return wanted;
    }

    /** Whether the key exists. */
    public boolean isUsed() {
        return wanted && loopback;
    }

    /** The key itself, a secret; null if it does not exist. */
    public String key() {
        return isUsed() ? key : null;
    }

    static boolean isLoopback(String host) {
        boolean isAddress = host.matches("127(\\.\\d{1,3}){3}|\\[?[0-9a-fA-F:]+\\]?");
        if (!isAddress) {
            return host.equals("localhost");
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException malformed) {
            return false;
        }
    }
}
