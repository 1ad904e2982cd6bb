# Load balancer and NAT.
resource "aws_subnet" "public" {
  for_each = local.zones

  vpc_id            = aws_vpc.this.id
  availability_zone = each.value
  cidr_block        = cidrsubnet(var.cidr, 4, tonumber(each.key))

  tags = { Name = "${var.name}-public-${each.key}" }
}

# Tasks: out through NAT, in only through the load balancer.
resource "aws_subnet" "private" {
  for_each = local.zones

  vpc_id            = aws_vpc.this.id
  availability_zone = each.value
  cidr_block        = cidrsubnet(var.cidr, 4, 4 + tonumber(each.key))

  tags = { Name = "${var.name}-private-${each.key}" }
}

# PostgreSQL and Redis: no way out at all.
resource "aws_subnet" "data" {
  for_each = local.zones

  vpc_id            = aws_vpc.this.id
  availability_zone = each.value
  cidr_block        = cidrsubnet(var.cidr, 4, 8 + tonumber(each.key))

  tags = { Name = "${var.name}-data-${each.key}" }
}
