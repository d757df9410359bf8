/**
 * The rules that every model, decision and form keeps. Used by the build, the command
 * line and the deployment: one set of rules, each finding with its way out.
 */
@NamedInterface("check")
@NullMarked
package org.reformflow.modelling.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
