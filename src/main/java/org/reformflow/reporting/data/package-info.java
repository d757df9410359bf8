/**
 * Tables that are data: files with a header, shipped or given by a department.
 */
@NamedInterface("data")
@NullMarked
package org.reformflow.reporting.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
