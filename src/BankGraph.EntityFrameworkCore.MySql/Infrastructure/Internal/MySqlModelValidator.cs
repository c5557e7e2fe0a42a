using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BankGraph.EntityFrameworkCore.MySql.Infrastructure.Internal;

/// <summary>Refuses a model that asks for what the servers do not have.</summary>
internal sealed class MySqlModelValidator(
    ModelValidatorDependencies dependencies,
    RelationalModelValidatorDependencies relationalDependencies)
    : RelationalModelValidator(dependencies, relationalDependencies)
{
    public override void Validate(IModel model, IDiagnosticsLogger<DbLoggerCategory.Model.Validation> logger)
    {
        base.Validate(model, logger);
        foreach (var entityType in model.GetEntityTypes())
        {
            if (entityType.GetSchema() is { } schema)
                throw Refused($"{entityType.DisplayName()} is in the schema '{schema}': that is another database");
            if (entityType.IsMappedToJson() || entityType.GetComplexProperties().Any(IsMappedToJson))
                throw Refused($"{entityType.DisplayName()} has a part in a JSON column, which is not supported");
            foreach (var index in entityType.GetIndexes())
            {
                if (index.GetFilter() is not null)
                    throw Refused($"{entityType.DisplayName()} has an index with a filter; the servers have none");
            }
        }

        if (model.GetSequences().FirstOrDefault() is { } sequence)
            throw Refused($"The sequence '{sequence.Name}' is not supported: MySQL has none");
    }

    private static bool IsMappedToJson(IComplexProperty property) =>
        property.ComplexType.IsMappedToJson() || property.ComplexType.GetComplexProperties().Any(IsMappedToJson);

    private static InvalidOperationException Refused(string reason) => new(reason + ".");
}
