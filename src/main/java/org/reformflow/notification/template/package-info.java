/** Templates of notices: found, checked, read again when changed, and filled in. */
@NullMarked
package org.reformflow.notification.template;

import org.jspecify.annotations.NullMarked;
