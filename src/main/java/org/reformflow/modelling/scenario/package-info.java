/**
 * Scenarios beside models: told in business words, run in a simulation.
 */
@NullMarked
package org.reformflow.modelling.scenario;

import org.jspecify.annotations.NullMarked;
