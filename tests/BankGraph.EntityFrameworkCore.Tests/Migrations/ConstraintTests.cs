using System.Data.Common;
using System.Runtime.CompilerServices;
using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.Testing;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Migrations;

/// <summary>Keys, indexes, checks and references: what they refuse while they are there, and no longer.</summary>
public abstract class ConstraintTests<TStore> where TStore : IStore
{
    [Fact]
    public async Task UniqueIndex_Composite_RefusesTheSamePairUntilItIsDropped()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => m.Table("Items", t =>
        {
            t.IndexerProperty<int>("First");
            t.IndexerProperty<string>("Second").HasMaxLength(20);
            t.HasIndex("First", "Second").IsUnique();
        }));
        await schema.AddAsync("Items", ("Id", 1), ("First", 1), ("Second", "a"));
        await schema.AddAsync("Items", ("Id", 2), ("First", 1), ("Second", "A"));
        await RefusedAsync(() => schema.AddAsync("Items", ("Id", 3), ("First", 1), ("Second", "a")));

        await schema.ChangeAsync(static m => m.Table("Items", t =>
        {
            t.IndexerProperty<int>("First");
            t.IndexerProperty<string>("Second").HasMaxLength(20);
        }));

        await schema.AddAsync("Items", ("Id", 3), ("First", 1), ("Second", "a"));
        Snapshot(schema);
    }

    [Fact]
    public async Task UniqueIndex_OfNullables_TakesSeveralNulls()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => m.Table("Items", t =>
        {
            t.IndexerProperty<int?>("Number");
            t.HasIndex("Number").IsUnique();
        }));

        await schema.AddAsync("Items", ("Id", 1), ("Number", null));
        await schema.AddAsync("Items", ("Id", 2), ("Number", null));

        Assert.Equal(2, (await schema.RowsAsync("Items")).Count);
    }

    [Fact]
    public async Task UniqueIndex_OverRowsThatAreTheSame_IsRefused()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m =>
            m.Table("Items", t => t.IndexerProperty<int>("Number")));
        await schema.AddAsync("Items", ("Id", 1), ("Number", 5));
        await schema.AddAsync("Items", ("Id", 2), ("Number", 5));

        await Assert.ThrowsAnyAsync<DbException>(() => schema.ChangeAsync(static m =>
            m.Table("Items", t =>
            {
                t.IndexerProperty<int>("Number");
                t.HasIndex("Number").IsUnique();
            })));

        Assert.Equal(2, (await schema.RowsAsync("Items")).Count);
    }

    [Fact]
    public async Task Index_DescendingChangedToAscending_IsMadeAnew()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => m.Table("Items", t =>
        {
            t.IndexerProperty<int>("First");
            t.IndexerProperty<int>("Second");
            t.HasIndex("First", "Second").IsDescending(false, true);
        }));

        await schema.ChangeAsync(static m => m.Table("Items", t =>
        {
            t.IndexerProperty<int>("First");
            t.IndexerProperty<int>("Second");
            t.HasIndex("First", "Second").IsDescending();
        }));

        Assert.Contains("DESC", schema.Statements, StringComparison.Ordinal);
        Snapshot(schema);
    }

    [Fact]
    public async Task AlternateKey_AddedAndDropped_RefusesInBetween()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m =>
            m.Table("Items", t => t.IndexerProperty<int>("Number")));
        await schema.ChangeAsync(static m => m.Table("Items", t =>
        {
            t.IndexerProperty<int>("Number");
            t.HasAlternateKey("Number");
        }));
        await schema.AddAsync("Items", ("Id", 1), ("Number", 5));
        await RefusedAsync(() => schema.AddAsync("Items", ("Id", 2), ("Number", 5)));

        await schema.ChangeAsync(static m => m.Table("Items", t => t.IndexerProperty<int>("Number")));

        await schema.AddAsync("Items", ("Id", 2), ("Number", 5));
        Snapshot(schema);
    }

    [Fact]
    public async Task Check_AddedChangedAndDropped_RefusesWhatItSays()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m =>
            m.Table("Items", t => t.IndexerProperty<int>("Number")));
        await schema.ChangeAsync(static m => m.Table("Items", t =>
        {
            t.IndexerProperty<int>("Number");
            t.ToTable(x => x.HasCheckConstraint("CK_Number", "\"Number\" >= 0".In<TStore>()));
        }));
        await RefusedAsync(() => schema.AddAsync("Items", ("Id", 1), ("Number", -1)));
        await schema.ChangeAsync(static m => m.Table("Items", t =>
        {
            t.IndexerProperty<int>("Number");
            t.ToTable(x => x.HasCheckConstraint("CK_Number", "\"Number\" >= -1".In<TStore>()));
        }));
        await schema.AddAsync("Items", ("Id", 1), ("Number", -1));
        await RefusedAsync(() => schema.AddAsync("Items", ("Id", 2), ("Number", -2)));

        await schema.ChangeAsync(static m => m.Table("Items", t => t.IndexerProperty<int>("Number")));

        await schema.AddAsync("Items", ("Id", 2), ("Number", -2));
        Snapshot(schema);
    }

    [Fact]
    public async Task PrimaryKey_MadeComposite_TakesTheSameFirstPart()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m =>
            m.Table("Items", t => t.IndexerProperty<int>("Number")));
        await schema.AddAsync("Items", ("Id", 1), ("Number", 1));

        await schema.ChangeAsync(static m => m.Table("Items", t =>
        {
            t.IndexerProperty<int>("Number");
            t.HasKey("Id", "Number");
        }));

        await schema.AddAsync("Items", ("Id", 1), ("Number", 2));
        await RefusedAsync(() => schema.AddAsync("Items", ("Id", 1), ("Number", 2)));
        Snapshot(schema);
    }

    [Theory]
    [InlineData(DeleteBehavior.Cascade)]
    [InlineData(DeleteBehavior.SetNull)]
    [InlineData(DeleteBehavior.Restrict)]
    [InlineData(DeleteBehavior.NoAction)]
    [InlineData(DeleteBehavior.ClientSetNull)]
    [InlineData(DeleteBehavior.ClientCascade)]
    [InlineData(DeleteBehavior.ClientNoAction)]
    public async Task ForeignKey_DeletedPrincipal_DoesWhatTheBehaviourSays(DeleteBehavior behavior)
    {
        await using var schema = await Schema<TStore>.CreateAsync(m => m.Table("Parents").Table("Children", t =>
        {
            t.IndexerProperty<int?>("ParentId");
            t.HasOne("Parents", null).WithMany().HasForeignKey("ParentId").OnDelete(behavior);
        }));
        await schema.AddAsync("Parents", ("Id", 1));
        await schema.AddAsync("Children", ("Id", 10), ("ParentId", 1));
        await RefusedAsync(() => schema.AddAsync("Children", ("Id", 11), ("ParentId", 2)));

        switch (behavior)
        {
            case DeleteBehavior.Cascade:
                await schema.DeleteAsync("Parents");
                Assert.Empty(await schema.RowsAsync("Children"));
                break;
            case DeleteBehavior.SetNull:
                await schema.DeleteAsync("Parents");
                Assert.Null(Assert.Single(await schema.RowsAsync("Children"))["ParentId"]);
                break;
            default:
                await Assert.ThrowsAnyAsync<DbException>(() => schema.DeleteAsync("Parents"));
                Assert.Equal(1, Assert.Single(await schema.RowsAsync("Children"))["ParentId"]);
                break;
        }
    }

    [Fact]
    public async Task ForeignKey_Dropped_RefusesNothing()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => m.Table("Parents").Table("Children", t =>
        {
            t.IndexerProperty<int>("ParentId");
            t.HasOne("Parents", null).WithMany().HasForeignKey("ParentId");
        }));

        await schema.ChangeAsync(static m =>
            m.Table("Parents").Table("Children", t => t.IndexerProperty<int>("ParentId")));

        await schema.AddAsync("Children", ("Id", 1), ("ParentId", 99));
        Snapshot(schema);
    }

    [Fact]
    public async Task ForeignKey_ToAlternateKeyOfTexts_IsKept()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => m
            .Table("Parents", t => t.IndexerProperty<string>("Code").IsRequired())
            .Table("Children", t =>
            {
                t.IndexerProperty<string>("Code");
                t.HasOne("Parents", null).WithMany().HasForeignKey("Code").HasPrincipalKey("Code");
            }));
        await schema.AddAsync("Parents", ("Id", 1), ("Code", "b"));

        await schema.AddAsync("Children", ("Id", 1), ("Code", "b"));
        await RefusedAsync(() => schema.AddAsync("Children", ("Id", 2), ("Code", "B")));
    }

    [Fact]
    public async Task ForeignKey_ToItself_IsMadeWithTheTable()
    {
        await using var schema = await Schema<TStore>.CreateAsync(static m => m.Table("Items", t =>
        {
            t.IndexerProperty<int?>("ParentId");
            t.HasOne("Items", null).WithMany().HasForeignKey("ParentId");
        }));

        await schema.AddAsync("Items", ("Id", 1), ("ParentId", null));
        await schema.AddAsync("Items", ("Id", 2), ("ParentId", 1));
        await RefusedAsync(() => schema.AddAsync("Items", ("Id", 3), ("ParentId", 99)));
    }

    private static Task RefusedAsync(Func<Task> write) => Assert.ThrowsAsync<DbUpdateException>(write);

    private static void Snapshot(Schema<TStore> schema, [CallerMemberName] string name = "")
    {
        if (TStore.Name == nameof(MariaDb)) schema.Statements.MatchSnapshot(name, "sql");
    }
}

public sealed class SqliteConstraintTests : ConstraintTests<Sqlite>;

public sealed class MariaDbConstraintTests : ConstraintTests<MariaDb>;

public sealed class PostgreSqlConstraintTests : ConstraintTests<PostgreSql>;
