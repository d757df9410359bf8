/**
 * What delegates offer to models, as element templates.
 */
@NullMarked
package org.reformflow.modelling.capability;

import org.jspecify.annotations.NullMarked;
