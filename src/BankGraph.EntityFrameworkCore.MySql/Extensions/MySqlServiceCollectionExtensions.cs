using System.ComponentModel;
using BankGraph.EntityFrameworkCore.MySql.Diagnostics.Internal;
using BankGraph.EntityFrameworkCore.MySql.Infrastructure.Internal;
using BankGraph.EntityFrameworkCore.MySql.Metadata.Conventions;
using BankGraph.EntityFrameworkCore.MySql.Metadata.Internal;
using BankGraph.EntityFrameworkCore.MySql.Migrations;
using BankGraph.EntityFrameworkCore.MySql.Migrations.Internal;
using BankGraph.EntityFrameworkCore.MySql.Query.Internal;
using BankGraph.EntityFrameworkCore.MySql.Storage.Internal;
using BankGraph.EntityFrameworkCore.MySql.Update.Internal;
using BankGraph.EntityFrameworkCore.MySql.ValueGeneration.Internal;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The provider's services.</summary>
public static class MySqlServiceCollectionExtensions
{
    /// <summary>Adds them to an internal service provider; <c>UseMySql</c> does it by itself.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static IServiceCollection AddEntityFrameworkMySql(this IServiceCollection services)
    {
        new EntityFrameworkRelationalServicesBuilder(services)
            .TryAdd<LoggingDefinitions, MySqlLoggingDefinitions>()
            .TryAdd<IDatabaseProvider, DatabaseProvider<MySqlOptionsExtension>>()
            .TryAdd<ISingletonOptions, MySqlSingletonOptions>(p => p.GetRequiredService<MySqlSingletonOptions>())
            .TryAdd<IModelValidator, MySqlModelValidator>()
            .TryAdd<IProviderConventionSetBuilder, MySqlConventionSetBuilder>()
            .TryAdd<IRelationalAnnotationProvider, MySqlAnnotationProvider>()
            .TryAdd<IValueGeneratorSelector, MySqlValueGeneratorSelector>()
            .TryAdd<IRelationalTypeMappingSource, MySqlTypeMappingSource>()
            .TryAdd<ISqlGenerationHelper, MySqlSqlGenerationHelper>()
            .TryAdd<IRelationalConnection, MySqlRelationalConnection>()
            .TryAdd<IRelationalDatabaseCreator, MySqlDatabaseCreator>()
            .TryAdd<IUpdateSqlGenerator>(p => p.GetRequiredService<MySqlUpdateSqlGenerator>())
            .TryAdd<IModificationCommandBatchFactory, MySqlModificationCommandBatchFactory>()
            .TryAdd<IMigrationsSqlGenerator, MySqlMigrationsSqlGenerator>()
            .TryAdd<IHistoryRepository, MySqlHistoryRepository>()
            .TryAdd<IQueryCompilationContextFactory, MySqlQueryCompilationContextFactory>()
            .TryAdd<IQueryTranslationPostprocessorFactory, MySqlQueryTranslationPostprocessorFactory>()
            .TryAdd<IQuerySqlGeneratorFactory, MySqlQuerySqlGeneratorFactory>()
            .TryAdd<IMethodCallTranslatorProvider, MySqlMethodCallTranslatorProvider>()
            .TryAdd<IAggregateMethodCallTranslatorProvider, MySqlAggregateMethodCallTranslatorProvider>()
            .TryAdd<IMemberTranslatorProvider, MySqlMemberTranslatorProvider>()
            .TryAdd<IRelationalSqlTranslatingExpressionVisitorFactory, MySqlSqlTranslatingExpressionVisitorFactory>()
            .TryAdd<IQueryableMethodTranslatingExpressionVisitorFactory,
                MySqlQueryableMethodTranslatingExpressionVisitorFactory>()
            .TryAddProviderSpecificServices(own => own
                .TryAddSingleton<MySqlSingletonOptions, MySqlSingletonOptions>()
                .TryAddSingleton<MySqlUpdateSqlGenerator, MySqlUpdateSqlGenerator>())
            .TryAddCoreServices();
        return services;
    }
}
