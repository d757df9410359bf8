/**
 * The analysts' page: drafts, versions, releases and their approval.
 */
@NullMarked
package org.reformflow.modelling.studio;

import org.jspecify.annotations.NullMarked;
