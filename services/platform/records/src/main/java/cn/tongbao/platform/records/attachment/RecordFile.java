package cn.tongbao.platform.records.attachment;

/** A file that the evidence service keeps, as a record names it. */
public record RecordFile(
        String evidenceId, String name, String mediaType, long size, String sha256) {}
