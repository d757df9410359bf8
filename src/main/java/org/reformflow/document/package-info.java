/** Word documents made from templates that the office may edit. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.reformflow.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
