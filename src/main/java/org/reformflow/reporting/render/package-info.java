/** The report as files, over REST and as a web page, each figure with its sources. */
@NullMarked
package org.reformflow.reporting.render;

import org.jspecify.annotations.NullMarked;
