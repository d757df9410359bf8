/** What is known of units from verified work, before anybody scores. */
@NullMarked
package org.reformflow.scoring.measure;

import org.jspecify.annotations.NullMarked;
