package cn.tongbao.directory.office;

/** Hands what an office that closed had in hand over to its successor. */
public interface OfficeSuccession {

    /**
     * Nothing is left with the closed office; what was handed over before is there no more.
     *
     * @param heir who goes on for it, also where its own successor was closed before it
     */
    void handOver(String closed, Office heir);
}
