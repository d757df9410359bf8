package org.reformflow.organisation;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings of the organisation.
 *
 * @param location the organisation file; without it nothing is imported
 * @param passwordCost cost of BCrypt, 4 to 31; each step doubles the time of a sign-in
 */
@ConfigurationProperties("reformflow.organisation")
record OrganisationSettings(@Nullable Resource location, @DefaultValue("10") int passwordCost) {

}
