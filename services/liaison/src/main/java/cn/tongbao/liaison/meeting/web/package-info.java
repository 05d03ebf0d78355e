/** Meetings over HTTP. */
@NullMarked
package cn.tongbao.liaison.meeting.web;

import org.jspecify.annotations.NullMarked;
