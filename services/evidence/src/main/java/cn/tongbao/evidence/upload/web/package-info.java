/** The endpoint that files are handed in at. */
@NullMarked
package cn.tongbao.evidence.upload.web;

import org.jspecify.annotations.NullMarked;
