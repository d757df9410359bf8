/**
 * The shared kernel between BPMN models and the modules: typed process variables, engine
 * settings, the checks on submitted forms and the refusals that reach a person.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package org.reformflow.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
