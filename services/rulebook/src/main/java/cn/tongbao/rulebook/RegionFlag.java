package cn.tongbao.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * Whether a practice that differs by place is on there.
 *
 * @param enabled off wherever no row says otherwise
 * @param regionCode the region whose row answered, null where none stands above the place
 * @param text what the practice is there
 */
public record RegionFlag(
        boolean enabled,
        @Nullable String regionCode,
        @Nullable Text text,
        @Nullable String citation,
        boolean verified,
        @Nullable String version) {

    static final RegionFlag OFF = new RegionFlag(false, null, null, null, false, null);
}
