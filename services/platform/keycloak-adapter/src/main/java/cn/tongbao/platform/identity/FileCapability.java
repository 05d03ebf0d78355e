package cn.tongbao.platform.identity;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The right to attach one sealed file to one record. What it says of the file is signed by the
 * service that sealed it, so receivers need not ask back.
 *
 * @param evidenceId the sealed file
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param size in bytes
 * @param mediaType as found in the content
 * @param name as handed in, without folders
 * @param person who handed it in; null when nobody was signed in
 * @param office the office he acted for
 * @param expiresAt when the right ends
 */
public record FileCapability(
        String evidenceId,
        String sha256,
        long size,
        String mediaType,
        String name,
        @Nullable String person,
        @Nullable String office,
        Instant expiresAt) {

    /**
     * Whether this subject may use it: an anonymous one serves whoever holds it, a signed-in
     * person's serves that person in that office alone.
     */
    public boolean usableBy(Subject subject) {
        return person == null
                || (person.equals(subject.person()) && Objects.equals(office, subject.office()));
    }

    /**
     * Whether an office that acts as a whole, by a system of its own, may use it: whoever of that
     * office handed the file in, but neither somebody else nor nobody.
     */
    public boolean usableWithin(String actingOffice) {
        return actingOffice.equals(office);
    }
}
