/** What reports say about the work of units, for those who score it. */
@NamedInterface("work")
@NullMarked
package org.reformflow.reporting.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
