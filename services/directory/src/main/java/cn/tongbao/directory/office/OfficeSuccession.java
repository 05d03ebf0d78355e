package cn.tongbao.directory.office;

/** Hands what an office that closed had in hand over to its successor. */
public interface OfficeSuccession {

    /**
     * Nothing is left with the closed office; what was handed over before is there no more. An
     * office that was closed after its own successor hands over to whoever goes on for that one.
     */
    void handOver(String closed);
}
