package io.vitrine.machine;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves the names that notices are sent to, and refuses every address that is not public (IANA's special-purpose
 * registries for IPv4 and IPv6), so that nobody reaches our own network through us. What is connected to is the very
 * address that was checked here, so a name that changes in between leads nowhere.
 *
 * @param allowed names whose addresses may be of any kind, as they stand in a system's address
 */
record PublicAddresses(Set<String> allowed) implements DnsResolver {

  static final class Refused extends UnknownHostException {
    Refused() {
      super("An address that is not public");
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var found = InetAddress.getAllByName(host);
    if (!isAllowed(host) && !Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
      throw new Refused();
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  boolean isAllowed(String host) {
    return allowed.contains(host.toLowerCase(Locale.ROOT));
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublic(six);
      default -> false;
    };
  }

  private static boolean isPublic(byte[] four) {
    int a = four[0] & 0xff;
    int b = four[1] & 0xff;
    int c = four[2] & 0xff;
    return !(a == 0
        || a >= 240
        || a == 100 && b >= 64 && b < 128
        || a == 192 && b == 0 && (c == 0 || c == 2)
        || a == 192 && b == 88 && c == 99
        || a == 198 && (b == 18 || b == 19)
        || a == 198 && b == 51 && c == 100
        || a == 203 && b == 0 && c == 113);
  }

  /** Global unicast alone (2000::/3), without what wraps an IPv4 address (6to4, Teredo) or is for documents. */
  private static boolean isPublic(Inet6Address address) {
    var six = address.getAddress();
    int first = (six[0] & 0xff) << 8 | six[1] & 0xff;
    int second = (six[2] & 0xff) << 8 | six[3] & 0xff;
    return (first & 0xe000) == 0x2000
        && first != 0x2002
        && !(first == 0x2001 && (second < 0x200 || second == 0xdb8))
        && !(first == 0x3fff && second < 0x1000);
  }
}
