package org.reformflow.organisation;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports the organisation file before the first request is served: all of it or nothing.
 * Importing the same file again changes nothing.
 */
@Component
class OrganisationImport implements SmartInitializingSingleton {

	private static final Logger LOG = LoggerFactory.getLogger(OrganisationImport.class);

	private final OrganisationSettings settings;

	private final Organisation organisation;

	private final OrganisationWriter writer;

	private final IdentityImport identity;

	private final RoleAuthorizations authorizations;

	private final TaskFilters filters;

	private final TransactionTemplate transactions;

	private final Environment environment;

	OrganisationImport(OrganisationSettings settings, Organisation organisation, OrganisationWriter writer,
			IdentityImport identity, RoleAuthorizations authorizations, TaskFilters filters,
			TransactionTemplate transactions, Environment environment) {
		this.settings = settings;
		this.organisation = organisation;
		this.writer = writer;
		this.identity = identity;
		this.authorizations = authorizations;
		this.filters = filters;
		this.transactions = transactions;
		this.environment = environment;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.settings.location() != null) {
			run(this.settings.location());
		}
	}

	/**
	 * Imports a file.
	 * @throws OrganisationFileException when it has errors; nothing is changed then
	 */
	void run(Resource location) {
		OrganisationFile file = OrganisationReader.read(location);
		this.transactions.executeWithoutResult((status) -> {
			this.writer.write(file);
			this.identity.run(file, password(file));
			this.authorizations.grant();
			this.filters.create();
		});
		this.organisation.reload();
		LOG.info("Imported {} departments, {} units and {} people from {}", file.departments().size(),
				file.units().size(), file.people().size(), location.getDescription());
	}

	private @Nullable String password(OrganisationFile file) {
		return this.environment.acceptsProfiles(Profiles.of("(demo | test) & !production")) ? file.passwords() : null;
	}

}
