/**
 * Scenarios beside models: told in business words, run in a simulation.
 */
@NamedInterface("scenario")
@NullMarked
package org.reformflow.modelling.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
