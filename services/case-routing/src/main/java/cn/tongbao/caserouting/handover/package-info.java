/**
 * Cases that go to another region upon a request for assistance, with all that is in them: checked
 * when the request is heard of, carried out when the office asked accepts, refused with a reason
 * that the request shows.
 */
@NullMarked
package cn.tongbao.caserouting.handover;

import org.jspecify.annotations.NullMarked;
