package cn.tongbao.evidence.binding;

import cn.tongbao.evidence.custody.CustodyEntry;

/**
 * A file went along when its record went from one office to another.
 *
 * @param toOffice who has it since
 * @param handOver from whom, and under what
 */
public record WentAlong(String toOffice, CustodyEntry.HandOver handOver) {}
