/**
 * Models and their versions: deploys each process with its decisions and forms.
 */
@ApplicationModule(allowedDependencies = { "process", "organisation" })
@NullMarked
package org.reformflow.modelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
