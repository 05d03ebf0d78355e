package cn.tongbao.directory.engagement;

/** What is to be appraised: matter, scope and aim of the letter of entrustment (APP-05). */
public record Letter(String matter, String scope, String aim) {}
