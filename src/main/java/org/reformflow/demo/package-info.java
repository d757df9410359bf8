/**
 * What the demo profile starts with: four example directives that wait for their
 * breakdown, two calls for initiatives, two periodic reports and two rounds of scoring,
 * one of each done and one open.
 */
@ApplicationModule(allowedDependencies = { "process", "organisation", "calendar", "evidence", "directive" })
@NullMarked
package org.reformflow.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
