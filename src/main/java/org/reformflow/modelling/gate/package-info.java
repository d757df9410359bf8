/**
 * Lets no model into the engine that breaks a rule.
 */
@NullMarked
package org.reformflow.modelling.gate;

import org.jspecify.annotations.NullMarked;
