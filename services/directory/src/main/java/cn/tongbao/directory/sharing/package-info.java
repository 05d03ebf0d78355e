/**
 * Sharing across regions: a court or an agency asks for an expert or a technical investigator of
 * another region, and the body that holds him decides.
 */
@NullMarked
package cn.tongbao.directory.sharing;

import org.jspecify.annotations.NullMarked;
