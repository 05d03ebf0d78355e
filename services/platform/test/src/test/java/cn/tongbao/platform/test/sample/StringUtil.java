package cn.tongbao.platform.test.sample;

class StringUtil {}
