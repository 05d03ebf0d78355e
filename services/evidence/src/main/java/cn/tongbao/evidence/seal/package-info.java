/**
 * What a sealed file is: its bytes, named by their hash and never changed again, its media type as
 * found in the content, and its state from sealing to attachment or removal. Keeping an exact copy
 * under a hash is what lets it stand as an original later (Provisions on Evidence in Civil
 * Procedure 2019, articles 15 and 93).
 */
@NullMarked
package cn.tongbao.evidence.seal;

import org.jspecify.annotations.NullMarked;
