/** The endpoints that files, their content and their custody are read at. */
@NullMarked
package cn.tongbao.evidence.reading.web;

import org.jspecify.annotations.NullMarked;
