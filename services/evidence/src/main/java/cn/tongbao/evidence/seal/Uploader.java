package cn.tongbao.evidence.seal;

import org.jspecify.annotations.Nullable;

/**
 * Who handed a file in, as his token said.
 *
 * @param person null when nobody was signed in
 * @param office null for the public
 */
public record Uploader(@Nullable String person, @Nullable String office) {

    /** Stands where a file was removed and nobody needs to know any more whose it was. */
    static final Uploader FORGOTTEN = new Uploader(null, null);
}
