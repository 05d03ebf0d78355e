package cn.tongbao.caserouting.casefile;

/** What moves an instruction. */
public enum InstructionTrigger {
    /** The office answers. */
    REPLY,
    /** Its day has passed without an answer. */
    MISS
}
