/**
 * What the demo profile starts with: four example directives that wait for their
 * breakdown, and two calls for initiatives, one judged and one open.
 */
@ApplicationModule(allowedDependencies = { "process", "organisation", "directive" })
@NullMarked
package org.reformflow.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
