package cn.tongbao.caserouting.casefile;

/** A file that the evidence service keeps. */
public record EvidenceFile(
        String evidenceId, String name, String mediaType, long size, String sha256) {}
