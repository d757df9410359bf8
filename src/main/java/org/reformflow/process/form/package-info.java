/**
 * What a submitted Camunda Form may write: each value is checked against the deployed
 * form before it becomes a variable, whichever surface it comes from.
 */
@NullMarked
package org.reformflow.process.form;

import org.jspecify.annotations.NullMarked;
