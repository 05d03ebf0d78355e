/**
 * Taking files in: from anybody, within the limits of who he is, against a token that lets one
 * record attach the file.
 */
@NullMarked
package cn.tongbao.evidence.upload;

import org.jspecify.annotations.NullMarked;
