package cn.tongbao.platform.test.sample;

class Printer {

    @SuppressWarnings("SystemOut")
    void print() {
        System.out.println("past the log");
    }
}
