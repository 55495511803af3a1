package io.vitrine.demo;

import org.springframework.boot.test.context.TestConfiguration;

/** What the demo adds to the house. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoConfiguration {}
